#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""Every shipped journey, and what the program makes of it, is valid by the schema; what is off is not.

    tst_schema.py SCHEMA CONSOLE FILE ...
"""
import copy
import json
import os
import subprocess
import sys
import tempfile

try:
    from jsonschema import Draft202012Validator
except ImportError:
    sys.exit("python3-jsonschema is not installed: apt-get install python3-jsonschema")

OFF = {
    "another format": lambda w: w.update(format="other"),
    "a newer version": lambda w: w.update(version=2),
    "a row without id": lambda w: w["items"].append({"name": "x"}),
    "an unknown kind of node": lambda w: w["journeys"][0]["nodes"].append({"id": "zz", "kind": "task"}),
    "a share above 1": lambda w: w["journeys"][0]["edges"].append({"from": "zz", "to": "zz", "share": 1.5}),
    "a negative number": lambda w: w["journeys"][0]["nodes"].append({"id": "zz", "wait": -1}),
    "low without high": lambda w: w["journeys"][0]["nodes"].append({"id": "zz", "wait": {"low": 1, "likely": 2}}),
    "an unknown change": lambda w: w["scenarios"][0]["changes"].append({"change": "explode"}),
    "an appraisal without years": lambda w: w.update(appraisal={"period": 0}),
    "a dated state without id": lambda w: w.update(snapshots=[{"date": "2026-03-31"}]),
    "a mark of no journey": lambda w: w.update(snapshots=[{"id": "s", "policy": [{"nodes": ["a"]}]}]),
    "a kept journey without id": lambda w: w.update(snapshots=[{"id": "s", "journeys": [{"name": "x"}]}]),
    "a day that is none": lambda w: w.update(snapshots=[{"id": "s", "date": "31 March"}]),
    "a ramp above 1": lambda w: w.update(appraisal={"ramp": [2]}),
    "a set without value": lambda w: w["scenarios"][0]["changes"].append({"change": "set", "node": "a", "quantity": "do"}),
}


def main():
    schema_path, console, files = sys.argv[1], sys.argv[2], sys.argv[3:]
    with open(schema_path, encoding="utf-8") as f:
        schema = json.load(f)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    faults = []

    def check(name, workspace):
        for error in validator.iter_errors(workspace):
            faults.append(f"{name}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")

    with tempfile.TemporaryDirectory() as folder:
        for path in files:
            with open(path, encoding="utf-8") as f:
                check(path, json.load(f))
            written = os.path.join(folder, "written.json")
            subprocess.run([console, "convert", path, written], check=True, stderr=subprocess.DEVNULL)
            with open(written, encoding="utf-8") as f:
                check(path + " written again", json.load(f))

    with open(files[0], encoding="utf-8") as f:
        everything = json.load(f)
    for name, spoil in OFF.items():
        spoilt = copy.deepcopy(everything)
        spoil(spoilt)
        if validator.is_valid(spoilt):
            faults.append(f"{name} is taken for valid")
    print("\n".join(faults) or f"{len(files)} files are valid")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
