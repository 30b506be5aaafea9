"""How PyScript works: hooks, config, errors, loading, running, output. Nothing here knows a tag."""
