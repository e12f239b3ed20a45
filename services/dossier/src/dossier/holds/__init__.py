"""What keeps a dossier waiting: a supplement, a payment, a pause with a ground in law."""
