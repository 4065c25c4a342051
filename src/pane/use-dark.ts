import { useSyncExternalStore } from "react";

const QUERY = "(prefers-color-scheme: dark)";

function subscribe(changed: () => void): () => void {
  const query = matchMedia(QUERY);
  query.addEventListener("change", changed);
  return () => {
    query.removeEventListener("change", changed);
  };
}

/** Whether the machine asks for a dark look; follows it when it changes. */
export function useDark(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(QUERY).matches);
}
