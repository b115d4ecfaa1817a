import "server-only";
import type { Ctx } from "./context";
import { AppError, type Outcome } from "./errors";
import { words } from "./i18n";
import { refuseOtherOrigins } from "./origin";
import { outcome } from "./outcome";
import { asMember } from "./request";

/** One file as it was sent, with the other fields of its form. Its name is what the sender's system called it: never a path. */
export type SentFile = { name: string; bytes: Uint8Array; fields: Record<string, string> };

/** Bytes that the borders and other fields of a form may take beside the file. */
const spareBytes = 64 * 1024;

/** How often the limit a body may be larger and still be read to its end, so that the browser shows our answer instead of
 *  a broken connection. */
const patience = 8;

const tooLarge = () => new AppError("invalid", words("common")("tooLarge"), {}, { refusal: "fileSize" });

/** The body, or a refusal; what is beyond the limit is read and dropped, never kept. */
async function bodyWithin(request: Request, limit: number): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    size += chunk.value.byteLength;
    if (size <= limit) parts.push(chunk.value);
    else parts.length = 0;
    if (size > limit * patience) break;
  }
  if (size > limit) throw tooLarge();
  return new Blob(parts);
}

async function sentFile(request: Request, limitBytes: number): Promise<SentFile> {
  const body = await bodyWithin(request, limitBytes + spareBytes);
  const form = await new Response(body, { headers: { "content-type": request.headers.get("content-type") ?? "" } }).formData()
    .catch(() => { throw new AppError("invalid", words("common")("checkTheForm"), {}, { refusal: "unreadable" }); });
  const file = form.get("file");
  if (!(file instanceof File) || (file.size === 0 && file.name === "")) throw new AppError("invalid", words("common")("checkTheForm"), {}, { refusal: "noFile" });
  if (file.size > limitBytes) throw tooLarge();
  const fields = Object.fromEntries([...form].filter((field): field is [string, string] => typeof field[1] === "string"));
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), fields };
}

/** Makes a POST route handler that takes one file from a form (`<input type="file" name="file">`): same origin, then the door,
 *  and only then the body. The file is read and checked outside of any transaction; what `read` makes of it, the command keeps.
 *  @param limitBytes largest file. @param admit throws at the door, before anything is read. @param then where to go after. */
export function upload<F, T>(
  limitBytes: number, admit: (ctx: Ctx) => void, read: (file: SentFile) => Promise<F>, keep: (ctx: Ctx, read: F) => Promise<T>, then: (result: Outcome<T>) => Response,
) {
  return async (request: Request): Promise<Response> => then(await outcome(async () => {
    refuseOtherOrigins(request.headers);
    await asMember((ctx) => { admit(ctx); return Promise.resolve(); });
    const taken = await read(await sentFile(request, limitBytes));
    return asMember((ctx) => keep(ctx, taken));
  }));
}
