"""The benchmarks behind `make bench`: every promised figure beside its goal, measured in one run.

Absolute figures drift with the machine, so goals are ratios against small reference programs (`reference/`) that
do the same work without authentication, validation or history. Each pair is measured in turn, A-B-A-B, and the
median counts.
"""
