"""What is decided about looking back. Free of Django."""
