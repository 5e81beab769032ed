namespace Amazon.Lambda.Annotations;

[AttributeUsage(AttributeTargets.Assembly)]
public class LambdaGlobalPropertiesAttribute : Attribute
{
    /// <summary>The official generator writes Main where this is true; the bundled Main is always there.</summary>
    public bool GenerateMain { get; set; }

    /// <summary>For deployment templates only.</summary>
    public string Runtime { get; set; }
}
