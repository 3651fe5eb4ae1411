# An uncaught ModuleNotFoundError.
# exit status: 1
print("importing")
import a_module_that_is_not_there.sub
