${say.text("mail.already-subscribed.subject")}
