// Prints the articles of a hub: node build/articles.js https://hub.example.org ar
import { connect, texts, type Schemas } from "./client.js";

const [hub = "http://localhost:8000", language = "fr"] = process.argv.slice(2);
const client = connect(hub);

const { data: list, error } = await client.GET("/api/v2/pages/", {
  params: {
    query: { type: "articles.ArticlePage", locale: language, limit: 3, order: "-date" },
  },
});
if (error) throw new Error(`${error.title}: ${error.detail}`);

console.log(`${list.meta.total_count} articles`);
for (const { id } of list.items) {
  if (id === undefined) continue;
  const { data } = await client.GET("/api/v2/pages/{id}/", {
    params: { path: { id }, query: { locale: language } },
  });
  // Without `fields`, and in one language, a page comes whole.
  const article = data as Schemas["ArticlePage"];
  console.log(`${article.title} <${article.meta.html_url}>`);
  for (const author of article.authors) {
    console.log(`by ${author.person?.name ?? author.organisation?.name}`);
  }
  for (const text of texts(article.body)) console.log(`  ${text}`);
}

const { data: found } = await client.GET("/api/v2/search/", {
  params: { query: { q: "title", locale: "en", type: ["articles.ArticlePage"] } },
});
for (const { value, count } of found?.facets.type ?? []) console.log(`${value}: ${count}`);

const missing = await client.GET("/api/v2/pages/{id}/", {
  params: { path: { id: 2 ** 40 } },
});
console.log(`nothing there: ${missing.response.status}`);
