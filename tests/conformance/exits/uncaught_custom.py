# An uncaught user exception with a module-qualified name, notes and an awkward __str__.
# exit status: 1
class AppError(Exception):
    class Detail(Exception):
        def __str__(self):
            return f"detail of {self.args[0]!r}"


def run():
    e = AppError.Detail("thing")
    e.add_note("a note line")
    raise e


print("raising")
run()
