${say.text("inbox.mail.subject")}
