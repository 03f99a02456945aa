// Shows the contract; nothing of it is asked of, or told to, anybody else.
const place = document.getElementById("documentation");

window.SwaggerUIBundle({
  domNode: place,
  url: place.dataset.contract,
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  docExpansion: "list",
  // A picture of a third party that says whether it finds the contract valid.
  validatorUrl: null,
});
