/* Prints one sign-in link a line, for each address given as an argument: several at the price of one start. */
import { printSignInLink } from "@/lib/people/entrance/printed";
import { closeDatabases } from "@/lib/platform/database";

try {
  for (const address of process.argv.slice(2)) console.log(await printSignInLink(address));
} finally {
  await closeDatabases();
}
