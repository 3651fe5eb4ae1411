from os import path, sep as s
from . import sibling
from .. import a as b
