"""What worked: small and large, named by anybody in the group, and the story of a project that grows from it.

Words: a *result* is one sentence about growth of people or about change around them (kader, principle 5). It is the
group's, or the project's when it stands for all its groups; who named it is not kept. The *timeline* tells results,
meetings and promises together. Something about one person is written to her in her own space, never here.
"""
