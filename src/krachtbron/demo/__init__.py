"""One fictional organisation, filled only through actions. No real people."""
