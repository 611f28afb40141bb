/* Gifts: a filter above long tables, a button that copies, a key that leads to the search box, what stands beside facts. Every page works without them. */
(function () {
  "use strict";

  var here = document.currentScript.src;

  function filter(room) {
    var table = room.nextElementSibling.querySelector("table");
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    var label = document.createElement("label");
    var input = document.createElement("input");
    label.className = "filter";
    label.textContent = "say.script.filter".replace("{n}", rows.length);
    input.type = "search";
    input.addEventListener("input", function () {
      var wanted = input.value.trim().toLowerCase();
      rows.forEach(function (row) {
        row.hidden = wanted !== "" && row.textContent.toLowerCase().indexOf(wanted) < 0;
      });
    });
    label.appendChild(input);
    room.appendChild(label);
  }

  function copier(element) {
    if (!navigator.clipboard) return;
    var button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "say.script.copy";
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(element.textContent).then(function () {
        button.textContent = "say.script.copied";
      });
    });
    element.parentNode.insertBefore(button, element.nextSibling);
  }

  /* A stroke leads to the search box, but not where somebody writes. */
  function toSearch(event) {
    var box = document.querySelector('input[name="q"]');
    var writes = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;
    if (event.key !== "/" || writes || !box || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    box.focus();
    box.select();
  }

  /* What a page with facts has beside them. */
  function loadFor(selector, names) {
    if (!document.querySelector(selector)) return;
    names.forEach(function (name) {
      var script = document.createElement("script");
      script.src = new URL(name, here).href;
      script.async = false;
      document.head.appendChild(script);
    });
  }

  /* Who follows the address of a fact that went is told so. */
  function tellGone() {
    var main = document.getElementById("main");
    var wanted = location.hash.slice(1);
    var old = document.querySelector(".gone-notice");
    if (old) old.remove();
    if (!/^(figure|date|position)-[0-9a-f]{8}$/.test(wanted) || !main || document.getElementById(wanted)) return;
    if (!/\/(briefs|sources)\/[^/]*$/.test(location.pathname)) return;
    var notice = document.createElement("p");
    notice.className = "notice gone-notice";
    notice.setAttribute("role", "status");
    notice.textContent = "say.script.fact_gone";
    main.insertBefore(notice, main.firstChild);
  }

  document.addEventListener("keydown", toSearch);
  window.addEventListener("hashchange", tellGone);
  tellGone();
  loadFor("main [data-fact], main .passages [id], main .margin", ["cite.js", "facts.js"]);
  document.querySelectorAll(".filter-room").forEach(filter);
  document.querySelectorAll("[data-copy]").forEach(copier);
})();
