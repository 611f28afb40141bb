"""The rules: each goes through the passage and drafts positions of one kind; `positions` has their order."""
