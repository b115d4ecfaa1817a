/* Prints one sign-in link for an address and nothing else: npm run --silent sign-in-link -- ADDRESS */
import { closeDatabases } from "@/lib/platform/database";
import { EnvError } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { printSignInLink } from "@/lib/people/entrance/printed";

const [address, ...more] = process.argv.slice(2);

try {
  if (!address || more.length > 0) throw new AppError("invalid", words("signIn")("print.usage"));
  console.log(await printSignInLink(address));
} catch (error) {
  console.error(error instanceof AppError || error instanceof EnvError ? error.message : error);
  process.exitCode = 1;
} finally {
  await closeDatabases();
}
