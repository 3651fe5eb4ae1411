# needs: jinja2
"""A small site: template inheritance, macros, filters, tests, loops with recursion, autoescape, async and errors."""
import asyncio

from jinja2 import DictLoader, Environment, StrictUndefined, TemplateSyntaxError, UndefinedError

TEMPLATES = {
    "base.html": "<title>{% block title %}{% endblock %} - site</title>{% block body %}{% endblock %}\n",
    "macros.html": "{% macro link(page, label=none) -%}<a href='/{{ page.slug|urlencode }}'>{{ label or page.name }}</a>"
                   "{%- endmacro %}",
    "page.html": """{% extends 'base.html' %}{% from 'macros.html' import link with context %}
{%- block title %}{{ page.name|title }}{% endblock %}
{% block body %}
{% for child in page.children recursive %}
{{ '  ' * loop.depth0 }}{{ loop.index }}/{{ loop.length }} {{ link(child) }}{% if loop.last %} (last){% endif %}
{{- loop(child.children) if child.children }}
{% else %}nothing here{% endfor %}
{% set ns = namespace(sum=0) %}{% for n in numbers if n is odd %}{% set ns.sum = ns.sum + n %}{% endfor %}
sum of odd: {{ ns.sum }}, {{ numbers|batch(4, 0)|map('sum')|join('|') }}, {{ numbers|select('divisibleby', 3)|list }}
{{ text|wordwrap(20)|indent(2) }} {{ "<b>"|e }} {{ page.raw }} {{ "%.2f"|format(3.14159) }}
{% filter upper %}shout {{ page.name|replace('o', '0') }}{% endfilter %}
{% call(x) twice() %}[{{ x }}]{% endcall %}
{% endblock %}{% macro twice() %}{{ caller(1) }}{{ caller(2) }}{% endmacro %}""",
    "async.txt": "{% for n in source() %}{{ n }}{{ ', ' if not loop.last }}{% endfor %} {{ value() }}",
    "bad.html": "{% if x %}\n{% for %}",
}


def page(name, *children, raw=""):
    return {"name": name, "slug": name.lower(), "children": list(children), "raw": raw}


env = Environment(loader=DictLoader(TEMPLATES), autoescape=True, trim_blocks=True, undefined=StrictUndefined,
                  extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"])
tree = page("root", page("Docs & more", page("Intro"), page("API", page("C"))), page("Blog"), raw="<i>raw</i>")
for _ in range(3):
    text = env.get_template("page.html").render(page=tree, numbers=list(range(20)), text="one two three four " * 4)
print(text)
print(env.from_string("{% for i in range(9) %}{% if i == 6 %}{% break %}{% endif %}{{ i ** 2 }} {% endfor %}").render())
for source in ("{{ missing.attribute }}", "{{ 1 / 0 }}"):
    try:
        env.from_string(source).render()
    except (UndefinedError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
try:
    env.get_template("bad.html")
except TemplateSyntaxError as error:
    print(error.lineno, error.message)


async def numbers():
    for n in range(5):
        await asyncio.sleep(0)
        yield n


async def value():
    return "awaited"

lively = Environment(loader=DictLoader(TEMPLATES), enable_async=True)
print(asyncio.run(lively.get_template("async.txt").render_async(source=numbers, value=value)))
