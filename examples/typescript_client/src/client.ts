// A client of the hub's API; every path, parameter and field is checked by its types.
import createClient from "openapi-fetch";

import type { components, paths } from "./schema.js";

export type Schemas = components["schemas"];
/** A page of any type, whole and in one language. */
export type Page = Schemas["Page"];

/** `key`: a partner's, if there is one. */
export function connect(hub: string, key?: string) {
  return createClient<paths>({
    baseUrl: hub,
    headers: key ? { Authorization: `Bearer ${key}` } : {},
  });
}

/** A page's texts in their order: what the blocks of its body say. */
export function* texts(body: Schemas["Body"]): Generator<string> {
  for (const block of body) {
    switch (block.type) {
      case "heading":
        yield block.value.text;
        break;
      case "paragraph":
        yield block.value.replace(/<[^>]*>/g, "");
        break;
      case "quote":
        yield `${block.value.text} (${block.value.attribution})`;
        break;
      case "figures":
        for (const figure of block.value.items) yield `${figure.value} ${figure.label}`;
        break;
    }
  }
}
