"""Looking back, as workers and groups do: the learning cycle, what is shared with a coach, and what to talk about.

Words: a *reflection* follows the cycle of learning by doing (kader, principle 3): what was done, what it did, what one
learned, what one changes. On a day that the worker chose it comes back, once, to ask whether the change was made; then
it rests. A *subject* is one sentence for a group to talk about, or for workers at their intervision.

Whose: a reflection is the worker's alone, closed with his own key, until he lets a colleague or a coach read it. It
names no participant. A subject is the group's, and says nothing of who brought it.
"""
