-- A dossier, its act and its event, as bare as they can be; three indexes beside the keys.
CREATE SEQUENCE number;
CREATE TABLE dossier (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, code text NOT NULL UNIQUE, agency int NOT NULL,
    procedure text NOT NULL, field int NOT NULL, channel text NOT NULL, name text NOT NULL,
    received timestamptz NOT NULL, due timestamptz, ended timestamptz, status text NOT NULL);
CREATE INDEX ON dossier (agency, status, due);
CREATE INDEX ON dossier (agency, received);
CREATE TABLE act (dossier bigint NOT NULL, sequence int NOT NULL, at timestamptz NOT NULL, act text NOT NULL,
    PRIMARY KEY (dossier, sequence));
CREATE TABLE outbox (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, data jsonb NOT NULL);
-- What a bulk import is compared with: one table, three indexes.
CREATE TABLE copied (
    code text NOT NULL UNIQUE, procedure text NOT NULL, agency text NOT NULL, channel text NOT NULL,
    name text NOT NULL, received timestamptz NOT NULL, due timestamptz, completed timestamptz,
    returned timestamptz, status text NOT NULL);
CREATE INDEX ON copied (agency, status, due);
CREATE INDEX ON copied (agency, received);
