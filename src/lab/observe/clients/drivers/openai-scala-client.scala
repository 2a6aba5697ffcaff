import akka.actor.ActorSystem
import io.cequence.openaiscala.domain.UserMessage
import io.cequence.openaiscala.domain.settings.CreateChatCompletionSettings
import io.cequence.openaiscala.service.OpenAIServiceFactory
import io.cequence.wsclient.domain.WsRequestContext
import scala.concurrent.{Await, ExecutionContext}
import scala.concurrent.duration.Duration

object App {
  def main(args: Array[String]): Unit = {
    implicit val system: ActorSystem = ActorSystem()
    implicit val context: ExecutionContext = system.dispatcher
    // Without an end to both, the program would go on for ever.
    try {
      // OPENAI_API_KEY is no variable of its own, so the program hands over the key.
      val key = sys.env("OPENAI_API_KEY")
      // Another address goes with headers that the program makes.
      val service = sys.env.get("STAND_IN_URL") match {
        case None => OpenAIServiceFactory(key)
        case Some(address) =>
          val headers = Seq("Authorization" -> s"Bearer $key")
          OpenAIServiceFactory.customInstance(s"$address/", WsRequestContext(authHeaders = headers))
      }
      val settings = CreateChatCompletionSettings("gpt-6-luna")
      try println(Await.result(service.createChatCompletion(Seq(UserMessage("Hello")), settings), Duration.Inf))
      finally service.close()
    } finally system.terminate()
  }
}
