/** What is open to whoever comes by, each with the reason why. */
export const open: Record<string, string> = {
  "/": "leads home or to the door",
  "/sign-in": "the door", "/sign-in/ask": "asks for a mail and answers everybody alike", "/sign-in/check": "says that a mail is on its way, to everybody alike",
  "/sign-in/confirm": "uses no link up before a button is pressed", "/sign-in/open": "needs the mail's link", "/sign-in/code": "needs the mail's code",
  "/sign-in/demonstration": "answers in the demonstration alone, where nobody is real",
  "/confirm/[token]": "needs the link of the mail, and shows a question alone", "/confirm/[token]/answer": "needs the link of the mail",
  "/invitation/[token]": "needs the invitation's token", "/invitation/[token]/accept": "needs the invitation's token",
  "/respond/[token]": "needs the link of the mail, and shows whose survey it is", "/respond": "needs the secret of a link, and shows its own answers alone", "/respond/heard/[token]": "needs the link of the mail, which is the same for everybody who was asked",
  "/set-up": "needs the token that the first start prints", "/set-up/begin": "needs the token that the first start prints",
  "/mailbox": "is there in the demonstration alone, whose mail goes to nobody", "/mailbox/[messageId]": "is there in the demonstration alone",
  "/api/health/live": "says that the process answers", "/api/health/ready": "says that the database answers, and nothing of anybody",
  "/theme": "keeps the colours of one browser", "/sign-out": "ends the session that asks",
};
