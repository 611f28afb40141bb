"""`python build.py` is `briefgen build`."""

from briefgen.cli import main

if __name__ == "__main__":
    main(["build"])
