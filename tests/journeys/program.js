// Starts the program with made-up people on a free port, in a folder that is thrown away afterwards.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import readline from "node:readline";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** The program that was built: MARROWLINE names it, or it is the one that `cargo build --release` makes. */
export const PROGRAM = process.env.MARROWLINE ?? path.join(ROOT, "target/release/marrowline");

/**
 * @typedef {{ url: string, links: { role: string, name: string, url: string }[] }} Greeting
 */

/** One running demo. */
export class Demo {
  /** @param {import("node:child_process").ChildProcess} child @param {Greeting} greeting @param {string} data */
  constructor(child, greeting, data) {
    this.child = child;
    this.url = greeting.url;
    this.links = greeting.links;
    this.data = data;
  }

  /** Starts it and waits for its greeting. */
  static async start() {
    const data = await mkdtemp(path.join(tmpdir(), "marrowline-journey-"));
    const child = spawn(PROGRAM, ["demo", "--port", "0", "--json", "--data", data], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const lines = readline.createInterface({ input: child.stdout });
    const greeting = await new Promise((resolve, reject) => {
      lines.once("line", (line) => resolve(JSON.parse(line)));
      child.once("error", reject);
      child.once("exit", (code) => reject(new Error(`${PROGRAM} ended with ${code} before it answered`)));
    });
    return new Demo(child, greeting, data);
  }

  /** The sign-in link of a role, the first one when several people have it. @param {string} role */
  link(role) {
    const link = this.links.find((one) => one.role === role);
    if (!link) throw new Error(`the demo has no link for ${role}`);
    return link.url;
  }

  /** Asks it to stop, waits until it has, and throws its folder away. */
  async stop() {
    if (this.child.exitCode === null) {
      const ended = new Promise((resolve) => this.child.once("exit", resolve));
      this.child.kill("SIGTERM");
      await ended;
    }
    await rm(this.data, { recursive: true, force: true });
  }
}
