import { createServer } from "node:net";

const listen = (port, host) =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, host, () => {
      const { port: given } = server.address();
      server.close(() => resolve(given));
    });
  });

/** Is the port of this machine free? Port 0 never is: it names none. */
export const canListen = async (port, host) => port > 0 && (await listen(port, host).then(() => true, () => false));

/** A port that nobody uses at the moment. */
export const freePort = (host = "127.0.0.1") => listen(0, host);
