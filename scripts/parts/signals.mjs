/** Resolves when somebody asks us to stop: by a signal, or by ending the npm that runs us. (npm runs a
 *  script in a shell, and a signal to npm may end that shell without reaching us.) */
export function askedToStop() {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => resolve(signal));
    if (!process.env.npm_lifecycle_event) return;
    const parent = process.ppid;
    setInterval(() => { if (process.ppid !== parent) resolve("SIGHUP"); }, 250).unref();
  });
}
