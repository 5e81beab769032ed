namespace Amazon.ConfigService.Model;

public class Source
{
    public Owner Owner { get; set; }

    public string SourceIdentifier { get; set; }
}
