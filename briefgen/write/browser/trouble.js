// Shows over the page what keeps the last build from being good, and takes it away when that is mended.
(() => {
  "use strict";

  const AGAIN = 1000; // milliseconds until a server that went away is asked again
  let shown = null;

  function element(name, text) {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  function panel(errors) {
    const made = element("aside", "");
    const close = element("button", "Hide");
    made.id = "briefgen-trouble";
    made.setAttribute("role", "alert");
    close.addEventListener("click", () => made.remove());
    made.append(element("h2", "The last build failed. This page is from the one before."), close);
    errors.forEach((error) => made.append(element("pre", error)));
    return made;
  }

  function show(errors) {
    if (shown) shown.remove();
    shown = errors.length ? panel(errors) : null;
    if (shown) document.body.append(shown);
  }

  function listen() {
    const socket = new WebSocket(`ws://${location.host}/.briefgen/trouble`);
    socket.addEventListener("message", (message) => show(JSON.parse(message.data)));
    socket.addEventListener("close", () => setTimeout(listen, AGAIN));
  }

  listen();
})();
