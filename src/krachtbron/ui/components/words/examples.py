"""Words as answers inside a form, for a wider screen."""

from krachtbron.ui.components.field.examples import Together

EXAMPLES = [("Zes woorden naast elkaar", "{% fields form %}", {"form": Together(auto_id="zes_%s")})]
