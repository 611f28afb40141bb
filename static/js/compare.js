/* Two editions or two dates of the reader's choice: what changed between them, put together from the steps between
   neighbours (data/steps/). The page has each step without it. */
(function () {
  "use strict";

  var SINCE = "now";
  var root = new URL("../../", document.currentScript.src);
  var place = document.getElementById("compare");
  var known = { steps: {}, editions: [], days: [] };

  window.briefgenCompare = {
    days: function (editions, days) {
      known.editions = editions.map(function (one) { return { name: one[0], slug: one[1], since: one[2] }; });
      known.days = days.map(function (one) { return { day: one[0], row: one[1] }; });
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

  /* Points in time that can be chosen: editions with the desk as it is, and days with the undated behind them. */
  function list(kind) {
    if (kind === "editions") {
      var first = known.editions[0];
      return (first ? [{ id: first.since, name: first.since }] : []).concat(known.editions.map(function (one) {
        return one.slug ? { id: one.name, name: one.name, slug: one.slug } : { id: SINCE, name: "The desk as it is", slug: "" };
      }));
    }
    var days = known.days.map(function (one) { return one.day; }).filter(Boolean).sort();
    var each = days.filter(function (day, at) { return day !== days[at - 1]; }).map(function (day) { return { id: day, name: tell(day) }; });
    var undated = known.days.some(function (one) { return !one.day; });
    return [{ id: "", name: "The beginning" }].concat(each, undated ? [{ id: SINCE, name: "Now, with articles without a date" }] : []);
  }

  function tell(day) {
    return new Date(day + "T00:00:00Z").toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
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

  function between(kind, from, to) {
    if (kind === "days") {
      return Promise.resolve(known.days.filter(function (one) {
        return one.day ? one.day > from && (to === SINCE || one.day <= to) : to === SINCE;
      }).map(function (one) { return one.row; }));
    }
    var points = list("editions");
    var place = function (id) { return points.findIndex(function (one) { return one.id === id; }); };
    var slugs = points.slice(place(from) + 1, place(to) + 1).map(function (one) { return one.slug; });
    return Promise.all(slugs.map(load)).then(function () {
      return join(slugs.map(function (slug) { return known.steps[slug] || []; }));
    });
  }

  function side(label, told) {
    var made = element("div", "side " + (label === "Before" ? "side-before" : "side-after"));
    var head = element("p", "side-head");
    head.appendChild(element("span", "side-label", label));
    head.appendChild(document.createTextNode(" " + told[1] + " "));
    if (told[0]) {
      var link = element("a", "to-text", "In the text");
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
    if (row[3]) sides.appendChild(side("Before", row[3]));
    if (row[4]) sides.appendChild(side(row[3] ? "After" : "Now", row[4]));
    made.appendChild(sides);
    return made;
  }

  function show(result, status, rows) {
    var groups = new Map();
    rows.forEach(function (row) {
      var title = row[2] || row[1] || "Other facts";
      if (!groups.has(title)) groups.set(title, []);
      groups.get(title).push(row);
    });
    result.textContent = "";
    status.textContent = rows.length === 0 ? "Nothing changed between the two." : rows.length === 1 ? "1 change." : rows.length + " changes.";
    groups.forEach(function (own, title) {
      var section = element("section", "section");
      var items = element("ul", "plain");
      section.appendChild(element("h3", "", title));
      own.forEach(function (row) { items.appendChild(item(row)); });
      section.appendChild(items);
      result.appendChild(section);
    });
  }

  function select(label, points, chosen) {
    var made = element("label", "", label + " ");
    var box = element("select");
    points.forEach(function (one) {
      var option = element("option", "", one.name);
      option.value = one.id;
      option.selected = one.id === chosen;
      box.appendChild(option);
    });
    made.appendChild(box);
    return { label: made, box: box };
  }

  /* What the address asks for: `#editions=spring..now`. */
  function asked() {
    var found = /^#(editions|days)=(.*)\.\.(.*)$/.exec(location.hash);
    try {
      return found && { kind: found[1], from: decodeURIComponent(found[2]), to: decodeURIComponent(found[3]) };
    } catch (broken) {
      return null;
    }
  }

  function begin() {
    var wanted = asked() || {};
    var kinds = ["editions", "days"].filter(function (kind) { return list(kind).length > 1; });
    document.querySelectorAll("[data-without-script]").forEach(function (each) { each.hidden = true; });
    place.textContent = "";
    if (!kinds.length) return;
    var kind = kinds.indexOf(wanted.kind) >= 0 ? wanted.kind : kinds[0];
    var points = list(kind);
    var has = function (id) { return points.some(function (one) { return one.id === id; }); };
    var last = points[points.length - 1].id;
    var form = element("form", "compare-form");
    var what = select("Compare", kinds.map(function (one) { return { id: one, name: one === "days" ? "dates" : "editions" }; }), kind);
    var from = select("from", points.slice(0, -1), has(wanted.from) ? wanted.from : points[Math.max(0, points.length - 2)].id);
    var to = select("to", points.slice(1), wanted.to && has(wanted.to) ? wanted.to : last);
    var status = element("p", "unknown");
    var result = element("div");
    status.setAttribute("role", "status");
    [what, from, to].forEach(function (each) { form.appendChild(each.label); });
    [form, status, result].forEach(function (each) { place.appendChild(each); });

    function refresh() {
      var first = points.findIndex(function (one) { return one.id === from.box.value; });
      Array.from(to.box.options).forEach(function (option, at) { option.disabled = at < first; });
      if (to.box.selectedIndex < first) to.box.selectedIndex = first;
      between(kind, from.box.value, to.box.value).then(function (rows) { show(result, status, rows); });
    }

    function changed() {
      refresh();
      history.replaceState(null, "", "#" + kind + "=" + encodeURIComponent(from.box.value) + ".." + encodeURIComponent(to.box.value));
    }

    form.addEventListener("submit", function (event) { event.preventDefault(); });
    what.box.addEventListener("change", function () {
      location.hash = what.box.value + "=..";
    });
    from.box.addEventListener("change", changed);
    to.box.addEventListener("change", changed);
    refresh();
  }

  window.addEventListener("hashchange", begin);
})();
