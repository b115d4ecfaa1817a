/* Prints one sign-in link and nothing else: npm run --silent sign-in-link -- ADDRESS */
import { printSignInLink } from "@/lib/people/entrance/printed";
import { closeDatabases } from "@/lib/platform/database";
import { EnvError } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";

const [address, ...more] = process.argv.slice(2);
try {
  if (!address || more.length > 0) throw new EnvError("Name one address: npm run --silent sign-in-link -- ADDRESS");
  console.log(await printSignInLink(address));
} catch (error) {
  console.error(error instanceof AppError || error instanceof EnvError ? error.message : error);
  process.exitCode = 1;
} finally {
  await closeDatabases();
}
