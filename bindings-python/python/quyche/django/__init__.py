"""quyche in Django: put ``quyche.django`` into ``INSTALLED_APPS`` and say in ``QUYCHE`` what applies.

::

    QUYCHE = {
        "PROFILE": "ben-tre-03-2019",      # a built-in regulation, or the path of one in TOML or JSON
        "INDEX": BASE_DIR / "index",       # the folder of the search index; without it the index is in memory
        "MODELS": ["portal.Article"],      # what is checked by `quyche_audit` and found by readers
        "ROLES": ["office"],               # whose duties `quyche_deadlines` lists; all where absent
    }
"""
