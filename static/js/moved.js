// A page that has moved points on without script; with it, the fact that an address names is found again.
if (location.hash) location.replace(new URL(document.documentElement.dataset.to, location.href).href + location.hash);
