# c34: gain: the same by import
import warnings
reach(warnings.catch_warnings()._module.sys)
reach(warnings.warn.__globals__ if hasattr(warnings.warn, "__globals__") else warnings.showwarning.__globals__)
reach(attempt(lambda: warnings.sys))
