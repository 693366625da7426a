EXAMPLES = [("Boven elke bladzijde", "{% quick_exit %}", {"quick_exit_url": "/snel-weg/"})]
