/* Two editions or two dates of the reader's choice: what changed between them, put together from the steps between
   neighbours (data/steps/). The page has each step without it. */
(function () {
  "use strict";

  var NOW = "now";
  var root = new URL("../../", document.currentScript.src);
  var place = document.getElementById("compare");
  var known = { steps: {}, editions: [], days: [] };

  window.briefgenCompare = {
    days: function (editions, pages, groups) {
      var side = function (told) { return told ? [pages[told[0]] + "#" + told[1], told[2]] : null; };
      known.editions = editions.map(function (one) { return { name: one[0], slug: one[1], since: one[2] }; });
      groups.forEach(function (group) {
        group[2].forEach(function (one) {
          known.days.push({ day: one[0], row: [group[0], one[1], group[1], side(one[3]), side(one[2])] });
        });
      });
      begin();
    },
    step: function (slug, rows) { known.steps[slug] = rows; }
  };

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function load(slug) {
    return new Promise(function (done) {
      if (known.steps[slug]) return done();
      var script = document.createElement("script");
      script.src = new URL("data/steps/" + (slug ? "to-" + encodeURIComponent(slug) : "now") + ".js", root).href;
      script.onload = script.onerror = function () { done(); };
      document.head.appendChild(script);
    });
  }

  /* Editions in their order, the desk as it is behind them. */
  function listEditions() {
    var first = known.editions[0];
    return (first ? [{ id: first.since, name: first.since }] : []).concat(known.editions.map(function (one) {
      return one.slug ? { id: one.name, name: one.name, slug: one.slug } : { id: NOW, name: "say.script.desk_now", slug: "" };
    }));
  }

  /* Days on which articles were out. */
  function listDays() {
    return known.days.map(function (one) { return one.day; }).filter(Boolean).sort();
  }

  function key(side) { return side[0] || side[1]; }

  /* One list of several steps: of each fact how it stood before the first, and how after the last. What came and went is left out. */
  function join(steps) {
    var open = new Map();
    var gone = [];
    steps.forEach(function (rows) {
      rows.forEach(function (row) {
        var before = row[3];
        var after = row[4];
        var earlier = before && open.get(key(before));
        var start = earlier ? earlier[3] : before;
        if (earlier && (!before[0] || !after || key(before) === key(after))) open.delete(key(before));
        var kind = !earlier || start ? row[0] : earlier[0];
        var joined = [kind, row[1], row[2], start, after];
        if (after) open.set(key(after), joined);
        else if (start) gone.push(joined);
      });
    });
    return Array.from(open.values()).concat(gone).filter(function (row) {
      return !row[3] || !row[4] || row[3][1] !== row[4][1] || /^confirmed/.test(row[0]);
    });
  }

  /* What was out after one day and by another; what has no day where it is wanted. */
  function betweenDays(from, to, undated) {
    return known.days.filter(function (one) {
      return one.day ? one.day > from && one.day <= to : undated;
    }).map(function (one) { return one.row; });
  }

  function betweenEditions(from, to) {
    var points = listEditions();
    var at = function (id) { return points.findIndex(function (one) { return one.id === id; }); };
    var slugs = points.slice(at(from) + 1, at(to) + 1).map(function (one) { return one.slug; });
    return Promise.all(slugs.map(load)).then(function () {
      return join(slugs.map(function (slug) { return known.steps[slug] || []; }));
    });
  }

  function side(label, told) {
    var made = element("div", "side " + (label === "say.script.before" ? "side-before" : "side-after"));
    var head = element("p", "side-head");
    head.appendChild(element("span", "side-label", label));
    head.appendChild(document.createTextNode(" " + told[1] + " "));
    if (told[0]) {
      var link = element("a", "to-text", "say.script.in_text");
      link.href = new URL("sources/" + told[0], root).href;
      head.appendChild(link);
    }
    made.appendChild(head);
    return made;
  }

  function item(row) {
    var made = element("li", "change" + (row[3] && row[4] ? "" : " change-one"));
    var head = element("p", "fact-head");
    head.appendChild(element("span", "tag tag-change", row[0]));
    head.appendChild(document.createTextNode(" " + row[1]));
    made.appendChild(head);
    var sides = element("div", "sides");
    if (row[3]) sides.appendChild(side("say.script.before", row[3]));
    if (row[4]) sides.appendChild(side(row[3] ? "say.script.after" : "say.script.now", row[4]));
    made.appendChild(sides);
    return made;
  }

  function show(result, status, rows) {
    var groups = new Map();
    rows.forEach(function (row) {
      var title = row[2] || row[1] || "say.script.other_facts";
      if (!groups.has(title)) groups.set(title, []);
      groups.get(title).push(row);
    });
    result.textContent = "";
    status.textContent = rows.length ? (rows.length === 1 ? "say.script.one_change" : "say.script.changes").replace("{n}", rows.length) : "say.script.no_change";
    groups.forEach(function (own, title) {
      var section = element("section", "section");
      var items = element("ul", "plain");
      section.appendChild(element("h3", "", title));
      own.forEach(function (row) { items.appendChild(item(row)); });
      section.appendChild(items);
      result.appendChild(section);
    });
  }

  function field(text, box) {
    var made = element("label", "", text + " ");
    made.appendChild(box);
    return made;
  }

  function select(points, chosen) {
    var box = element("select");
    points.forEach(function (one) {
      var option = element("option", "", one.name);
      option.value = one.id;
      option.selected = one.id === chosen;
      box.appendChild(option);
    });
    return box;
  }

  function day(chosen) {
    var box = element("input");
    box.type = "date";
    box.value = chosen;
    return box;
  }

  /* What the address asks for: `#editions=spring..now`, `#days=2025-03-01..2025-04-10`, `..now` with the undated too. */
  function asked() {
    var found = /^#(editions|days)=(.*?)\.\.(.*?)(\.\.now)?$/.exec(location.hash);
    try {
      return found && { kind: found[1], from: decodeURIComponent(found[2]), to: decodeURIComponent(found[3]), undated: Boolean(found[4]) };
    } catch (broken) {
      return null;
    }
  }

  function formOf(legend) {
    var form = element("form", "compare-form");
    var go = element("button", "", "say.script.compare");
    form.setAttribute("aria-label", legend);
    form.appendChild(element("strong", "", legend));
    go.type = "submit";
    return { form: form, go: go };
  }

  function editionsForm(wanted) {
    var points = listEditions();
    var has = function (id) { return points.some(function (one) { return one.id === id; }); };
    var made = formOf("say.script.two_editions");
    var from = select(points.slice(0, -1), has(wanted.from) ? wanted.from : points[points.length - 2].id);
    var to = select(points.slice(1), has(wanted.to) ? wanted.to : points[points.length - 1].id);
    [field("say.script.from_edition", from), field("say.script.to_edition", to), made.go].forEach(function (each) { made.form.appendChild(each); });
    made.form.addEventListener("submit", function (event) {
      event.preventDefault();
      ask("#editions=" + encodeURIComponent(from.value) + ".." + encodeURIComponent(to.value));
    });
    return made.form;
  }

  function daysForm(wanted) {
    var days = listDays();
    var made = formOf("say.script.two_dates");
    var from = day(wanted.from || days[0]);
    var to = day(wanted.to || days[days.length - 1]);
    var undated = element("input");
    undated.type = "checkbox";
    undated.checked = Boolean(wanted.undated);
    [field("say.script.after_day", from), field("say.script.up_to_day", to)].forEach(function (each) { made.form.appendChild(each); });
    if (known.days.some(function (one) { return !one.day; })) made.form.appendChild(field("say.script.with_undated", undated));
    made.form.appendChild(made.go);
    made.form.addEventListener("submit", function (event) {
      event.preventDefault();
      ask("#days=" + from.value + ".." + to.value + (undated.checked ? "..now" : ""));
    });
    return made.form;
  }

  function ask(hash) {
    if (location.hash === hash) return begin();
    location.hash = hash;
  }

  /* The forms, and what the address asks for. */
  function begin() {
    var wanted = asked() || {};
    document.querySelectorAll("[data-without-script]").forEach(function (each) { each.hidden = true; });
    place.textContent = "";
    if (known.editions.length) place.appendChild(editionsForm(wanted.kind === "editions" ? wanted : {}));
    if (listDays().length) place.appendChild(daysForm(wanted.kind === "days" ? wanted : {}));
    if (!wanted.kind) return;
    var status = element("p", "unknown");
    var result = element("div");
    status.setAttribute("role", "status");
    place.appendChild(status);
    place.appendChild(result);
    var rows = wanted.kind === "days" ? Promise.resolve(betweenDays(wanted.from, wanted.to, wanted.undated)) : betweenEditions(wanted.from, wanted.to);
    rows.then(function (found) { show(result, status, found); });
  }

  window.addEventListener("hashchange", begin);
})();
