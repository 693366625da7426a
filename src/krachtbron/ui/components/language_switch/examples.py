EXAMPLES = [("Onder elke bladzijde", "{% language_switch %}")]
