"""`python -m pyscript.cli`."""

import sys

from pyscript.cli import main

sys.exit(main())
