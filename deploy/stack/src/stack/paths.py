"""Where things lie: the project's folder and, inside the data folder, everything that a running stack keeps."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from stack.errors import StackError

PROJECT = Path(__file__).resolve().parents[4]
GATEWAY = PROJECT / "deploy" / "gateway"
APP = PROJECT / "frontend" / "dist"


@dataclass(frozen=True)
class DataFolder:
    """Everything that outlives a stop; nothing else is written (as root: but for PostgreSQL's own home)."""

    root: Path

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    @property
    def secrets(self) -> Path:
        return self.root / "secrets"

    @property
    def files(self) -> Path:
        """Uploaded and generated files, one folder per service."""
        return self.root / "files"

    @property
    def postgres(self) -> Path:
        return self.root / "postgres"

    @property
    def gateway(self) -> Path:
        """Certificates and state of Caddy."""
        return self.root / "gateway"

    @property
    def state(self) -> Path:
        return self.root / "state.json"

    @property
    def lock(self) -> Path:
        return self.root / "lock"

    @property
    def clock(self) -> Path:
        return self.root / "clock.json"

    @property
    def addresses(self) -> Path:
        """Database addresses of the present run."""
        return self.secrets / "addresses.json"

    @property
    def loaded(self) -> Path:
        return self.root / "loaded.json"

    @property
    def kind(self) -> Path:
        """Holds `demo` or `production`: one folder never changes from one to the other."""
        return self.root / "environment"

    def create(self, environment: str) -> None:
        """Make the folders, or say plainly why not."""
        try:
            self.root.mkdir(parents=True, exist_ok=True)
            if not os.access(self.root, os.W_OK | os.X_OK):
                raise PermissionError(13, "Permission denied")
            for folder in (self.secrets, self.files):
                folder.mkdir(exist_ok=True, mode=0o700)
            for folder in (self.logs, self.gateway):
                folder.mkdir(exist_ok=True)
            if not self.kind.exists():
                self.kind.write_text(f"{environment}\n")
        except OSError as error:
            raise StackError(
                f"The data folder {self.root} cannot be written ({error.strerror}): "
                "choose another with --data or MOTCUA_DATA."
            ) from error
        if (found := self.kind.read_text().strip()) != environment:
            raise StackError(
                f"The data folder {self.root} holds a {found} district: "
                f"choose another with --data for {environment}."
            )


def default_data() -> Path:
    """`.motcua` in the project, so that the command means the same folder wherever it is typed."""
    return PROJECT / ".motcua"
