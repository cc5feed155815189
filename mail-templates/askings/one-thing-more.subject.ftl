${say.text("mail.one-thing-more.subject")}
