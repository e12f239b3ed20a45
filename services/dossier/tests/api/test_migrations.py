"""The migrated schema is what the models say."""

from kernel import migrate
from kernel.testing.plugin import Database


async def test_models_and_migrations_agree(database: Database) -> None:
    await migrate.check("dossier", database.migrator_url)
