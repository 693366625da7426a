EXAMPLES = [(f"Vraag {n}", f"{{% steps {n} 6 %}}") for n in (1, 4, 6)] + [("Andere lengte", "{% steps 3 9 %}")]
