"""Pages of this room: short views that bind a form, call an action and redirect."""
