namespace Amazon.Organizations.Model;

public class Parent
{
    public string Id { get; set; }
    public ParentType Type { get; set; }
}
