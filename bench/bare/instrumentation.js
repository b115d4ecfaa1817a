/** Nothing, on purpose: without this file the bundler would take the project's own, two folders up. */
export function register() {}
