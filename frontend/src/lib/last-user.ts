/** The name typed at the last sign-in on this machine, so that a clerk types only the password. */
const KEY = "motcua.last-user";

export function setLastUser(username: string): void {
  try {
    localStorage.setItem(KEY, username);
  } catch {
    // Private windows may refuse; the person types the name again.
  }
}

export function lastUser(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}
