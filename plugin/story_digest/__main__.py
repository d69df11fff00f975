"""`python -m story_digest`: the command line where no script is installed."""

import sys

from story_digest.cli import main

sys.exit(main())
