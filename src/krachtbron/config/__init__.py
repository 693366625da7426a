"""Settings, addresses, wiring of rooms, and the command line."""
