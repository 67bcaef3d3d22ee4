// News from councilgen: whenever there is something new, `renew` is called; never twice at the same time.

/** Listen at an address, which `change` replaces by another; a page that nobody sees does not listen. */
export function listen(address, renew) {
  let source = null, busy = false, again = false;
  const lost = document.getElementById("lost");

  async function fetched() {
    if (busy) { again = true; return; }
    busy = true;
    do {
      again = false;
      try {
        await renew();
        lost.hidden = true;
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        lost.hidden = false; // nobody answers
      } finally {
        busy = again;
      }
    } while (again);
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

/** Return what stands at an address, or nothing where there is nothing. */
export async function json(address) {
  const answer = await fetch(address);
  return answer.ok ? answer.json() : null;
}
