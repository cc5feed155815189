${say.text("mail.confirm-subscription.subject")}
