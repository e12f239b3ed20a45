"""A real S3 peer on a port of its own: it checks signatures, and can be taken down and brought back."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import boto3
import httpx
import pytest
from moto.server import ThreadedMotoServer

REGION = "ap-southeast-1"
BUCKET = "motcua"
ADDRESS = f"s3://{BUCKET}/chi-lang"
ALLOWED = {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}


@dataclass
class S3:
    """The server, and the key of the one user who may use it."""

    key: str = ""
    secret: str = ""
    port: int = 0
    _server: ThreadedMotoServer = field(init=False)

    def start(self) -> None:
        """What it holds outlives a stop."""
        self._server = ThreadedMotoServer("127.0.0.1", self.port, verbose=False)
        self._server.start()
        self.port = self._server.get_host_and_port()[1]

    def stop(self) -> None:
        self._server.stop()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def client(self, service: str) -> Any:
        """The maker's own client, to look from another side."""
        return boto3.client(
            service,
            region_name=REGION,
            endpoint_url=self.url,
            aws_access_key_id=self.key or "nobody",
            aws_secret_access_key=self.secret or "nothing",
        )

    def objects(self) -> dict[str, int]:
        """Key -> bytes of everything in the bucket."""
        listed = self.client("s3").list_objects_v2(Bucket=BUCKET).get("Contents", [])
        return {one["Key"]: one["Size"] for one in listed}

    def unfinished(self) -> list[Any]:
        """Uploads in pieces that nobody has ended: paid for, and shown by no listing."""
        return list(self.client("s3").list_multipart_uploads(Bucket=BUCKET).get("Uploads", []))

    def environment(self, **changed: str) -> dict[str, str]:
        """The standard settings by which a service finds it."""
        return {
            "AWS_ENDPOINT_URL": self.url,
            "AWS_ALLOW_HTTP": "true",
            "AWS_REGION": REGION,
            "AWS_ACCESS_KEY_ID": self.key,
            "AWS_SECRET_ACCESS_KEY": self.secret,
            **changed,
        }


@contextlib.contextmanager
def running_s3() -> Iterator[S3]:
    """With one bucket and one user; from then on every request must be signed by that user."""
    peer = S3()
    peer.start()
    try:
        people = peer.client("iam")
        people.create_user(UserName="motcua")
        policy = json.dumps({"Version": "2012-10-17", "Statement": [ALLOWED]})
        people.put_user_policy(UserName="motcua", PolicyName="papers", PolicyDocument=policy)
        made = people.create_access_key(UserName="motcua")["AccessKey"]
        peer.key, peer.secret = made["AccessKeyId"], made["SecretAccessKey"]
        peer.client("s3").create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": REGION})
        _authenticate(peer, "0")
        yield peer
    finally:
        _authenticate(peer, "inf")
        httpx.post(f"{peer.url}/moto-api/reset").raise_for_status()
        peer.stop()


def _authenticate(peer: S3, after: str) -> None:
    """How many requests are taken without looking at who sends them."""
    httpx.post(f"{peer.url}/moto-api/reset-auth", content=after).raise_for_status()


@contextlib.contextmanager
def settings_of(environment: dict[str, str]) -> Iterator[None]:
    """These settings for as long as a store is made."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(name, value)
        yield
