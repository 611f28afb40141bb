"""Pages -> site/: the only folder that touches the site, and the only one that serves it."""
