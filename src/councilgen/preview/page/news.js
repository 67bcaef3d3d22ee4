// News from councilgen: whenever there is something new, `renew` is called; never twice at the same time.

/** Listen at an address, which `change` replaces by another; a page that nobody sees does not listen. */
export function listen(address, renew) {
  let source = null, again = false, running = null;
  const lost = document.getElementById("lost");

  async function run() {
    while (again) {
      again = false;
      try {
        await renew();
        lost.hidden = true;
      } catch (error) {
        if (!(error instanceof Unreachable)) throw error;
        lost.hidden = false;
      }
    }
  }

  /** Return a promise that is kept once all that is new by now is shown. */
  function fetched() {
    again = true;
    running ??= run().finally(() => { running = null; });
    return running;
  }

  function open() {
    source?.close();
    source = null;
    if (document.hidden) return;
    source = new EventSource(address);
    source.onmessage = fetched;
    source.onerror = () => { lost.hidden = false; };
  }

  document.addEventListener("visibilitychange", open);
  addEventListener("pagehide", () => source?.close());
  open();
  fetched();
  return { renew: fetched, change(next) { address = next; open(); return fetched(); } };
}

/** Nobody answers: councilgen was stopped. */
export class Unreachable extends Error {}

/** Return the answer of an address. */
export async function ask(address) {
  try {
    return await fetch(address);
  } catch {
    throw new Unreachable(address);
  }
}

/** Return what stands at an address, or nothing where there is nothing. */
export async function json(address) {
  const answer = await ask(address);
  return answer.ok ? answer.json() : null;
}
